/** XMLHttpRequest for Node, as browsers have it. */
declare module 'xhr2' {
  const XMLHttpRequest: unknown;
  export default XMLHttpRequest;
}
