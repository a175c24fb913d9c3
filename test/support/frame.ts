const frames: HTMLIFrameElement[] = [];

afterEach(() => {
  for (const frame of frames.splice(0)) frame.remove();
});

/**
 * A page of ours in a frame, until the end of the test. Real keys reach what has the focus in it.
 *
 * @param url same-origin
 * @param size CSS pixels; media queries of the page see it
 */
export async function openFrame(url: string, size = { width: 800, height: 600 }): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  Object.assign(frame, { src: url, width: size.width, height: size.height, title: url });
  const loaded = new Promise((load) => frame.addEventListener('load', load, { once: true }));
  document.body.append(frame);
  frames.push(frame);
  await loaded;
  return frame;
}
