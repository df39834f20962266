/** Stands in for sharp in the bundle for an edge network, where no native library runs. */
throw new Error("photos are redrawn on a machine of one's own");

export default undefined;
