// How every Svelte component is compiled, for the build, the tests and the type checker alike.
export default {
  compilerOptions: {
    runes: true,
    // No global that tells a page's visitor or its neighbours what it is made of.
    discloseVersion: false,
    // From the style alone: two checkouts in different folders must give the same bytes.
    cssHash: ({ hash, css }) => `s-${hash(css)}`,
  },
};
