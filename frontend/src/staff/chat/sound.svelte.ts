// A short tone, made here and not fetched, when somebody waits for this person or writes. Off until it is chosen.
let isOn = $state(false);
let context: AudioContext | undefined;

export function soundIsOn(): boolean {
  return isOn;
}

/** Chosen by a press, which is also what a browser wants before it plays anything. */
export function chooseSound(on: boolean): void {
  isOn = on;
  if (on) playTone();
}

export function playTone(): void {
  if (!isOn) return;
  context ??= new AudioContext();
  const [tone, volume, at] = [context.createOscillator(), context.createGain(), context.currentTime];
  tone.frequency.value = 660;
  volume.gain.setValueAtTime(0.12, at);
  volume.gain.exponentialRampToValueAtTime(0.001, at + 0.5);
  tone.connect(volume).connect(context.destination);
  tone.start(at);
  tone.stop(at + 0.5);
}
