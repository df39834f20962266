import { enliven } from "../ui/enliven.ts";
import { openInPrint } from "../ui/openInPrint.ts";
import { App } from "./App.tsx";
import type { View } from "./view.ts";

const root = document.getElementById("dashboard");
const data = document.getElementById("view");
if (root && data)
  enliven(root, () => <App view={JSON.parse(data.textContent ?? "") as View} search={location.search} />);
openInPrint("details.chart-table");
