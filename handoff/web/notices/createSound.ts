/** Two tones, the second a fourth higher, in hertz. */
const TONES = [660, 880];
const TONE_SECONDS = 0.16;
const LOUDNESS = 0.12;

export interface Sound {
  ring(): void;
}

/** A sound made on the spot. Browsers let a page sound only after somebody has done something on it. */
export function createSound(): Sound {
  let context: AudioContext | undefined;
  const wake = (): void => {
    context ??= new AudioContext();
    void context.resume();
  };
  for (const gesture of ['pointerdown', 'keydown']) addEventListener(gesture, wake, { once: true });
  return {
    ring() {
      if (!context) return;
      for (const [index, frequency] of TONES.entries()) {
        const start = context.currentTime + index * TONE_SECONDS;
        const tone = context.createOscillator();
        const volume = context.createGain();
        tone.frequency.value = frequency;
        volume.gain.setValueAtTime(LOUDNESS, start);
        // Fades out, or it would end with a click.
        volume.gain.exponentialRampToValueAtTime(0.001, start + TONE_SECONDS);
        tone.connect(volume).connect(context.destination);
        tone.start(start);
        tone.stop(start + TONE_SECONDS);
      }
    },
  };
}
