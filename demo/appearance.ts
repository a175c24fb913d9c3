/**
 * `?scheme=dark` or `light`, and `?dir=rtl` or `ltr`: how a sign-in page looks, and those that it leads to in the same tab.
 */
const asked = new URLSearchParams(location.search);
const isEntrance = location.pathname.startsWith('/demo/');

function settle(name: string, attribute: string, values: readonly string[]) {
  const key = `demo-${name}`;
  const value = isEntrance ? asked.get(name) : sessionStorage.getItem(key);
  if (value !== null && values.includes(value)) {
    sessionStorage.setItem(key, value);
    document.documentElement.setAttribute(attribute, value);
  } else {
    sessionStorage.removeItem(key);
  }
}

settle('scheme', 'data-scheme', ['light', 'dark']);
settle('dir', 'dir', ['ltr', 'rtl']);

export {};
