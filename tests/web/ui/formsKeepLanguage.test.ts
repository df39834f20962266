import { expect, test } from "vitest";
import { formsKeepLanguage } from "../../../web/ui/formsKeepLanguage.ts";

const page = (form: string) => `<html lang="tyz"><body>${form}</body></html>`;
const formOf = (form: string) => /<form[^>]*>/.exec(formsKeepLanguage(page(form)))?.[0];

test.each([
  ['<form method="post" action="/d/1">', '<form method="post" action="/d/1?lang=tyz">'],
  ['<form method="post" action="/d/1?sent">', '<form method="post" action="/d/1?sent&amp;lang=tyz">'],
  ['<form method="post" action="/d/1#end">', '<form method="post" action="/d/1?lang=tyz#end">'],
  [
    '<form class="quick" method="post" action="/d/1">',
    '<form class="quick" method="post" action="/d/1?lang=tyz">',
  ],
])("%s names the language of its page", (form, named) => {
  expect(formOf(form)).toBe(named);
});

test.each([
  '<form method="post" action="/d/1?lang=en">',
  '<form method="post" action="/d/1?on=2026-01-01&amp;lang=en">',
  '<form method="get" action="/d">',
])("%s stays as it is", (form) => {
  expect(formOf(form)).toBe(form);
});

test("a part of a page, which has no language of its own, stays as it is", () => {
  const part = '<form method="post" action="/d/1"></form>';
  expect(formsKeepLanguage(part)).toBe(part);
});
