import {
  type CSSVariablesResolver,
  convertCssVariables,
  createTheme,
  DEFAULT_THEME,
  defaultCssVariablesResolver,
  mergeMantineTheme,
} from '@mantine/core';
import { ACCENT_SHADES, type Colours, DARK, LIGHT, variableName } from './tokens.ts';

const SYSTEM_FONT = 'system-ui, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif';
const MONO_FONT = 'ui-monospace, "Cascadia Mono", Menlo, Consolas, "Liberation Mono", monospace';
const NOTE = '0.8125rem';
const TABLE = '0.875rem';
const BODY = '1rem';
const TITLE = '1.125rem';
const HEADING = '1.75rem';

/** Mantine's own look, replaced by Voicefit's: sizes and shades of pages and controls. */
export const theme = createTheme({
  primaryColor: 'accent',
  colors: { accent: [...ACCENT_SHADES] },
  primaryShade: { light: 7, dark: 3 },
  autoContrast: true,
  black: LIGHT.ink,
  respectReducedMotion: true,
  cursorType: 'pointer',
  fontFamily: SYSTEM_FONT,
  fontFamilyMonospace: MONO_FONT,
  fontSizes: { xs: NOTE, sm: TABLE, md: BODY, lg: TITLE, xl: HEADING },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.4', xl: '1.25' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: '4px', sm: '6px', md: '6px', lg: '10px', xl: '10px' },
  defaultRadius: 'sm',
  headings: { fontWeight: '600', textWrap: 'balance' },
});

/** The wizard's colours under Mantine's names, whose own defaults have too little contrast. */
const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: { '--vf-font': SYSTEM_FONT, '--vf-mono': MONO_FONT },
  light: schemeVariables(LIGHT),
  dark: schemeVariables(DARK),
});

function schemeVariables(colours: Colours): Record<`--${string}`, string> {
  const own = Object.entries(colours).map(([name, value]) => [variableName(name), value]);
  return { ...Object.fromEntries(own), ...mantineColours(colours) };
}

function mantineColours(colours: Colours): Record<`--${string}`, string> {
  return {
    '--mantine-color-body': colours.page,
    '--mantine-color-text': colours.ink,
    '--mantine-color-bright': colours.ink,
    '--mantine-color-dimmed': colours.soft,
    '--mantine-color-placeholder': colours.soft,
    '--mantine-color-anchor': colours.accent,
    '--mantine-color-error': colours.bad,
    '--mantine-color-success': colours.ok,
    '--mantine-color-default': colours.card,
    '--mantine-color-default-hover': colours.well,
    '--mantine-color-default-color': colours.ink,
    '--mantine-color-default-border': colours.edge,
    '--mantine-color-disabled': colours.well,
    '--mantine-color-disabled-color': colours.soft,
    '--mantine-color-disabled-border': colours.edge,
    '--mantine-primary-color-contrast': colours.onAccent,
    '--mantine-color-accent-filled': colours.accent,
    '--mantine-color-accent-filled-hover': colours.accentHover,
    '--mantine-color-accent-light': colours.accentWash,
    '--mantine-color-accent-light-hover': colours.accentWash,
    '--mantine-color-accent-light-color': colours.accent,
    '--mantine-color-accent-outline': colours.accent,
    '--mantine-color-accent-text': colours.accent,
  };
}

/**
 * Applies all variables. A constructed style sheet, since the Content-Security-Policy blocks style elements:
 * for the same reason `MantineProvider` is configured to add none.
 */
export function applyTheme(page: Document): void {
  const complete = mergeMantineTheme(DEFAULT_THEME, theme);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    [defaultCssVariablesResolver(complete), cssVariablesResolver(complete)]
      .map((variables) => convertCssVariables(variables, ':root'))
      .join('\n'),
  );
  page.adoptedStyleSheets.push(sheet);
}
