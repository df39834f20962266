import { dashboard as words } from "../messages/dashboard.ts";
import { useNavigation } from "./navigation.tsx";

/** How the index is worked out, in a reader's words. */
export function MethodSection() {
  const { language } = useNavigation().view;
  const w = words[language];
  return (
    <section aria-labelledby="method" class="method">
      <h2 id="method">{w.method}</h2>
      {w.methodText.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </section>
  );
}
