import { HostConfig } from 'adaptivecards/lib/host-config';

/** Colours are the panel's own variables, so a card follows its light or dark scheme by itself. */
const COLOURS = {
  default: { default: 'var(--ink)', subtle: 'var(--ink-soft)' },
  dark: { default: 'var(--ink)', subtle: 'var(--ink-soft)' },
  light: { default: 'var(--ink-soft)', subtle: 'var(--ink-faint)' },
  accent: { default: 'var(--gold)', subtle: 'var(--gold)' },
  good: { default: 'var(--green)', subtle: 'var(--green)' },
  attention: { default: 'var(--red)', subtle: 'var(--red)' },
  warning: { default: 'var(--gold)', subtle: 'var(--gold)' },
};

const style = (backgroundColor: string) => ({ backgroundColor, foregroundColors: COLOURS });

const FONT = {
  fontFamily: 'inherit',
  fontSizes: { small: 13, default: 14.5, medium: 16, large: 18, extraLarge: 22 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
};

export function createHostConfig(): HostConfig {
  return new HostConfig({
    supportsInteractivity: true,
    spacing: { small: 5, default: 8, medium: 14, large: 20, extraLarge: 28, padding: 16 },
    separator: { lineThickness: 1, lineColor: 'var(--line)' },
    fontTypes: { default: FONT, monospace: FONT },
    lineHeights: { small: 18, default: 21, medium: 23, large: 25, extraLarge: 29 },
    imageSizes: { small: 24, medium: 64, large: 120 },
    containerStyles: {
      default: style('transparent'),
      emphasis: style('var(--sunken)'),
      accent: style('var(--gold-wash)'),
      good: style('var(--green-wash)'),
      attention: style('var(--red-wash)'),
      warning: style('var(--gold-wash)'),
    },
    actions: {
      maxActions: 6,
      spacing: 'medium',
      buttonSpacing: 8,
      showCard: { actionMode: 'inline', inlineTopMargin: 12 },
      actionsOrientation: 'vertical',
      actionAlignment: 'stretch',
    },
    inputs: {
      label: {
        inputSpacing: 'small',
        requiredInputs: { weight: 'bolder', size: 'small', suffix: ' *', suffixColor: 'attention' },
        optionalInputs: { weight: 'bolder', size: 'small' },
      },
      errorMessage: { spacing: 'small', color: 'attention', size: 'small' },
    },
    factSet: {
      title: {
        weight: 'default',
        color: 'default',
        isSubtle: true,
        size: 'default',
        wrap: true,
        maxWidth: 140,
      },
      value: { weight: 'default', color: 'default', size: 'default', wrap: true },
      spacing: 14,
    },
    textBlock: { headingLevel: 3 },
    textStyles: { heading: { size: 'large', weight: 'bolder', color: 'default', isSubtle: false } },
  });
}
