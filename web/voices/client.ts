import { type Recorded, recorderOf } from "./recorder.ts";

/** Records in the browser: practice first, then the sentence itself, which goes into the form's file field. */
const PRACTISED = "hai-long-practised";

function panelIn(name: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-${name}]`);
}

function begin(): void {
  const [practice, real, cannot] = [panelIn("practice"), panelIn("real"), panelIn("cannot")];
  if (!practice || !real || !cannot) return;
  const kind = kindToRecord();
  if (!kind) {
    cannot.hidden = false;
    return;
  }
  const showReal = () => {
    real.hidden = false;
  };
  if (wasPractised()) showReal();
  else practice.hidden = false;
  recorderOf(practice.querySelector("[data-recorder]") as HTMLElement, kind, () => {
    notePractised();
    showReal();
  });
  recorderOf(real.querySelector("[data-recorder]") as HTMLElement, kind, putIntoForm);
}

/** Opus in what this browser can write; MediaRecorder needs https or the machine itself. */
function kindToRecord(): string | undefined {
  if (typeof MediaRecorder === "undefined" || !navigator.mediaDevices) return undefined;
  return ["audio/webm;codecs=opus", "audio/ogg;codecs=opus"].find((kind) =>
    MediaRecorder.isTypeSupported(kind),
  );
}

function putIntoForm({ blob, kind }: Recorded): void {
  const field = document.querySelector<HTMLInputElement>("input[name=clip]");
  if (!field) return;
  const files = new DataTransfer();
  const type = kind.split(";")[0] as string;
  files.items.add(new File([blob], type === "audio/ogg" ? "clip.ogg" : "clip.webm", { type }));
  field.files = files.files;
}

function wasPractised(): boolean {
  try {
    return sessionStorage.getItem(PRACTISED) !== null;
  } catch {
    return false;
  }
}

function notePractised(): void {
  try {
    sessionStorage.setItem(PRACTISED, "1");
  } catch {
    // Then the next sentence begins with practice again.
  }
}

begin();
