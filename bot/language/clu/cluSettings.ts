/** Where the shop's CLU project is; all of it from the configuration. */
export interface CluSettings {
  /** Origin of the Language resource. */
  readonly endpoint: string;
  /** Without it Entra ID vouches for the server: environment, managed identity or Azure CLI. */
  readonly key?: string;
  readonly project: string;
  readonly deployment: string;
}

/** Of both APIs, prediction and authoring. */
export const CLU_API_VERSION = '2023-04-01';

/** The language of the project that `clu:deploy` makes; the others are understood here. */
export const CLU_LANGUAGE = 'en';

/** The longest utterance that the service takes, in UTF-16 units (data limits of Azure AI Language). */
export const CLU_MAX_LENGTH = 500;

/** What a token of Entra ID is asked for. */
export const CLU_SCOPE = 'https://cognitiveservices.azure.com/.default';
