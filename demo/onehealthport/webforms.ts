/** Says when the form around the page is submitted, which signing in must never do. */
const form = document.querySelector<HTMLFormElement>('#aspnetForm')!;
const status = document.querySelector('#outer-form')!;

form.addEventListener('submit', (event) => {
  event.preventDefault();
  status.textContent = `Was submitted at ${new Date().toLocaleTimeString()}.`;
});

export {};
