import '../appearance.ts';
import '../mock.ts';

/** forgot-password → Forgot password, faq → FAQ */
const title = location.pathname
  .split('/')
  .at(-1)!
  .replaceAll('-', ' ')
  .replace(/^(faq$|mfa$|.)/, (start) => start.toUpperCase());
document.querySelector('#title')!.textContent = title;
document.title = `${title} – ${document.title}`;

// Only where there is a page to go back to: opened in a tab of its own, this page has none.
const back = document.querySelector<HTMLAnchorElement>('#back')!;
if (document.referrer.startsWith(`${location.origin}/`) && history.length > 1) {
  back.href = document.referrer;
  back.addEventListener('click', (event) => {
    event.preventDefault();
    history.back();
  });
}
