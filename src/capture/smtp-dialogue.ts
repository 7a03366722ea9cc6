import { EventEmitter, once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { connect as connectTls, type SecureVersion, type TLSSocket } from 'node:tls';
import { codeOfLine, type DialogueLine, isReplyEnd } from '../codes/dialogue.ts';
import type { Step } from './step.ts';

/** Where a client connects to, and how. */
export interface Connection {
  readonly port: number;
  /** The client's own address. */
  readonly from: string;
  readonly implicitTls: boolean;
  readonly tls: { readonly maxVersion?: SecureVersion; readonly ciphers?: string };
  /** How long to wait for each reply, in milliseconds. */
  readonly patience: number;
}

/** Longer lines are shown with their first characters and how many more there were. */
const LONGEST_SHOWN = 400;
const SHOWN_OF_LONGER = 60;

const shownLine = (line: string): string => {
  if (line.length <= LONGEST_SHOWN) return line;
  return `${line.slice(0, SHOWN_OF_LONGER)}[... ${line.length - SHOWN_OF_LONGER} more characters ...]`;
};

const crlf = (lines: readonly string[]): string => lines.map((line) => `${line}\r\n`).join('');

/** One session of a client with a server over a plain socket; keeps every line that crosses it. */
export class SmtpDialogue {
  readonly #lines: DialogueLine[] = [];
  readonly #news = new EventEmitter();
  readonly #connection: Connection;
  #socket: Socket;
  #unfinished = '';
  /** The codes of the replies that have come, and how many of them were awaited. */
  readonly #codes: number[] = [];
  #awaited = 0;
  #closed = false;

  private constructor(connection: Connection, socket: Socket) {
    this.#connection = connection;
    this.#socket = socket;
  }

  /** Connects. Throws when nobody listens. */
  static async open(connection: Connection): Promise<SmtpDialogue> {
    const { port, from, implicitTls } = connection;
    const socket = connect({ port, host: '127.0.0.1', localAddress: from, noDelay: true });
    const dialogue = new SmtpDialogue(connection, socket);
    if (!implicitTls) dialogue.#listen(socket);
    await once(socket, 'connect');
    if (implicitTls) await dialogue.#startTls();
    return dialogue;
  }

  /** What was said so far. */
  get lines(): readonly DialogueLine[] {
    return this.#lines;
  }

  /** Whether a reply with this code has come. */
  has(code: number): boolean {
    return this.#codes.includes(code);
  }

  /** Does one step. Throws when a reply does not come, or the server has closed the connection. */
  async do(step: Step): Promise<void> {
    if (typeof step === 'string') return this.#command(step);
    switch (step.do) {
      case 'message':
        return this.#send([...step.lines, '.'], step.replies ?? 1);
      case 'pipeline':
        return this.#send(step.lines, step.replies ?? step.lines.length);
      case 'send':
        return this.#send([step.line], 0);
      case 'raw':
        this.#lines.push(...step.shown);
        this.#write(step.text);
        return this.reply(step.replies ?? 1);
      case 'repeat':
        return this.#repeat(step.command, step.until, step.atMost);
      case 'reply':
        return this.reply(1);
      case 'tls':
        return this.#startTls();
      case 'closed':
        return this.#until(() => this.#closed, 'the end of the connection');
      case 'pause':
        return wait(step.milliseconds);
    }
  }

  /** Waits for as many further replies. Throws when they do not come, or the connection ends before. */
  async reply(count: number): Promise<void> {
    this.#awaited += count;
    await this.#until(() => this.#codes.length >= this.#awaited || this.#closed, 'a reply');
    if (this.#codes.length < this.#awaited) throw new Error('the server closed the connection and sent no reply');
  }

  /** Ends the connection without a further word. */
  end(): void {
    this.#socket.destroy();
  }

  async #command(line: string): Promise<void> {
    await this.#send([line], 1);
  }

  async #send(lines: readonly string[], replies: number): Promise<void> {
    for (const line of lines) this.#lines.push({ C: shownLine(line) });
    this.#write(crlf(lines));
    await this.reply(replies);
  }

  async #repeat(command: string, until: number, atMost: number): Promise<void> {
    for (let count = 1; count <= atMost && this.#codes.at(-1) !== until; count += 1) {
      await this.#command(command.replace('%d', String(count)));
    }
  }

  #write(text: string): void {
    if (this.#closed)
      throw new Error(`the server had closed the connection before ${JSON.stringify(text.slice(0, 60))}`);
    this.#socket.write(text);
  }

  async #startTls(): Promise<void> {
    this.#socket.removeAllListeners('data');
    const socket: TLSSocket = connectTls({
      socket: this.#socket,
      // The servers' certificates are made for the occasion.
      rejectUnauthorized: false,
      servername: 'mx.example.com',
      ...this.#connection.tls,
    });
    await once(socket, 'secureConnect');
    this.#lines.push({ note: `TLS handshake completes: ${socket.getProtocol() ?? 'no protocol'}` });
    this.#listen(socket);
  }

  #listen(socket: Socket): void {
    this.#socket = socket;
    socket.on('data', (chunk: Buffer) => {
      this.#receive(chunk.toString('utf8'));
    });
    // Servers reset connections; what had come before counts.
    for (const event of ['error', 'end', 'close'] as const) {
      socket.on(event, () => {
        this.#closed = true;
        this.#news.emit('news');
      });
    }
  }

  #receive(text: string): void {
    const lines = (this.#unfinished + text).split('\n');
    this.#unfinished = lines.pop() ?? '';
    for (const line of lines.map((ended) => ended.replace(/\r$/u, ''))) {
      this.#lines.push({ S: line });
      const code = codeOfLine(line);
      if (code !== undefined && isReplyEnd(line)) this.#codes.push(code);
    }
    this.#news.emit('news');
  }

  async #until(isSo: () => boolean, what: string): Promise<void> {
    const { patience } = this.#connection;
    const signal = AbortSignal.timeout(patience);
    while (!isSo()) {
      try {
        await once(this.#news, 'news', { signal });
      } catch {
        throw new Error(`waited ${patience / 1000} s for ${what} in vain`);
      }
    }
  }
}
