export function later(seconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, seconds * 1000));
}
