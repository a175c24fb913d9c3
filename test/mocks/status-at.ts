import { get } from 'node:http';

/** The status of the answer to a request that names that host, which `fetch` would not let one name. */
export const statusAt = (url: string, host: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    get(url, { headers: { host } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    }).on('error', reject);
  });
