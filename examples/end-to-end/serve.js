import { readFile } from 'node:fs/promises';
import { createServer, request } from 'node:http';

const here = (path) => new URL(path, import.meta.url);
const kit = here('node_modules/mfa-elements/dist/standalone/');

const policy = "default-src 'self'; require-trusted-types-for 'script'";

function send(response, type, body) {
  response.writeHead(200, { 'content-type': type, 'content-security-policy': policy }).end(body);
}

/** In a test's world the page is the same, but for where its flow asks. */
async function sendPage(response, world = '') {
  const page = await readFile(here('sign-in.html'), 'utf8');
  send(response, 'text/html', page.replace('endpoint="', `endpoint="${world}`));
}

const sendScript = async (response, file) => send(response, 'text/javascript', await readFile(file));

/** On to the mock; in production to the real server. */
function passOn(incoming, response, mock) {
  const { method, headers, url } = incoming;
  const outgoing = request(new URL(url, mock), { method, headers }, (answer) => {
    response.writeHead(answer.statusCode, answer.headers);
    answer.pipe(response);
  });
  outgoing.on('error', () => response.destroy());
  incoming.pipe(outgoing);
}

/** The portal on a free port: its page, the kit's scripts, the application that it lets in to, and the mock's protocol. */
export async function serve(mock) {
  const routes = [
    [/^(\/w\/[a-z0-9-]+)?\/sign-in$/, (_, response, world) => sendPage(response, world)],
    [/^\/sign-in\.js$/, (_, response) => sendScript(response, here('sign-in.js'))],
    [
      /^\/mfa-elements\/[\d.]+\/([\w.-]+\.js)$/,
      (_, response, name) => sendScript(response, new URL(name, kit)),
    ],
    [/^\/(?:w\/[a-z0-9-]+\/)?onehealthport\/mfa\//, (incoming, response) => passOn(incoming, response, mock)],
    [/^\/onehealthport\/apps\/claims$/, (_, response) => send(response, 'text/html', '<h1>Claims</h1>')],
  ];
  const server = createServer((incoming, response) => {
    const { pathname } = new URL(incoming.url, 'http://localhost');
    for (const [path, answer] of routes) {
      const found = path.exec(pathname);
      if (found) return answer(incoming, response, found[1]);
    }
    response.writeHead(404).end();
  });
  await new Promise((resolve) => server.listen(0, 'localhost', resolve));
  return { url: `http://localhost:${server.address().port}`, close: () => server.close() };
}
