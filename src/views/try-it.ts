import type { ReplyCode } from '../codes/reply-code.ts';
import { typedLines } from '../codes/try-it.ts';
import type { ViewContext } from './context.ts';
import type { PageLink } from './pair-page.ts';
import { type RichText, richText } from './rich-text.ts';

/** A command with which readers see the reply from a server of their own. */
export interface TryItView {
  readonly heading: string;
  /** What the command does, and which server answers it so. */
  readonly text: RichText;
  readonly warning: string;
  readonly command: string;
  readonly copy: string;
  /** No lines where the command does it all. */
  readonly typed: { readonly label: string; readonly lines: readonly string[] };
  /** The program that the command needs. */
  readonly tool: PageLink;
  /** The servers that gave the reply to it, with the settings that they had. */
  readonly ran: {
    readonly label: string;
    readonly servers: readonly {
      readonly server: string;
      /** Settings as they stand in its configuration, or that it has none but its own. */
      readonly config: { readonly text: string; readonly literal: boolean };
    }[];
  };
}

/** Each says where the program comes from and which options it takes. */
const MANUALS = {
  swaks: 'https://jetmore.org/john/code/swaks/',
  openssl: 'https://docs.openssl.org/3.0/man1/openssl-s_client/',
} as const;

/** How a dialogue says that its server ran with nothing set. */
const NOTHING_SET = '(defaults)';

/** The command for a code; nothing where no captured server sends it. */
export const tryItView = (context: ViewContext, { facts, prose }: ReplyCode): TryItView | undefined => {
  const { code, tryIt } = facts;
  const text = prose[context.locale].tryIt;
  if (!tryIt || text === undefined) return undefined;
  const tool = 'type' in tryIt ? 'openssl' : 'swaks';
  const ran = context.content.dialogues.filter(({ id }) => tryIt.ranAgainst.includes(id));
  return {
    heading: context.t('section.tryIt'),
    text: richText(context.locale, text),
    warning: context.t('tryIt.warning'),
    command: tryIt.command,
    copy: context.t('cite.copy'),
    typed: { label: context.t('tryIt.type'), lines: typedLines(tryIt) },
    tool: { text: context.t(`tryIt.tool.${tool}`), href: MANUALS[tool] },
    ran: {
      label: context.t('tryIt.ran', { code }),
      servers: ran.map(({ server, version, config }) => ({
        server: `${server} ${version}`,
        config:
          config === NOTHING_SET
            ? { text: context.t('tryIt.defaults'), literal: false }
            : { text: config, literal: true },
      })),
    },
  };
};
