/// <reference types="vite/client" />

declare module 'virtual:custom-elements' {
  const manifest: object;
  export default manifest;
}
