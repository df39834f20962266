import { enliven } from "../ui/enliven.ts";
import { App } from "./App.tsx";
import { openTablesInPrint } from "./openTablesInPrint.ts";
import type { View } from "./view.ts";

const root = document.getElementById("dashboard");
const data = document.getElementById("view");
if (root && data)
  enliven(root, () => <App view={JSON.parse(data.textContent ?? "") as View} search={location.search} />);
openTablesInPrint();
