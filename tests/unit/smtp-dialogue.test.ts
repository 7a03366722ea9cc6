import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { describe, it } from 'node:test';
import { SmtpDialogue } from '../../src/capture/smtp-dialogue.ts';

/** Lets a client talk to a server that does what `serve` says. */
const talk = async (
  serve: (socket: Socket) => void,
  client: (dialogue: SmtpDialogue) => Promise<void>,
): Promise<void> => {
  const server = createServer(serve).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const dialogue = await SmtpDialogue.open({ port, from: '127.0.0.1', implicitTls: false, tls: {}, patience: 300 });
  try {
    await client(dialogue);
  } finally {
    dialogue.end();
    server.close();
  }
};

describe('a dialogue with a server', () => {
  it('has every line, however the network cuts them', async () => {
    const serve = (socket: Socket): void => {
      socket.write('220 mx.exam');
      setTimeout(() => socket.write('ple.com\r\n'), 20);
      socket.on('data', () => socket.write('250-mx.example.com\r\n250 HELP\r\n'));
    };
    await talk(serve, async (dialogue) => {
      await dialogue.reply(1);
      await dialogue.do('EHLO client.example.org');
      assert.ok(dialogue.has(250));
      assert.deepEqual(dialogue.lines, [
        { S: '220 mx.example.com' },
        { C: 'EHLO client.example.org' },
        { S: '250-mx.example.com' },
        { S: '250 HELP' },
      ]);
    });
  });

  it('shortens what nobody reads, and sends it whole', async () => {
    let received = 0;
    const serve = (socket: Socket): void => {
      socket.on('data', (chunk) => {
        received += chunk.length;
        socket.write('500 Line too long\r\n');
      });
    };
    await talk(serve, async (dialogue) => {
      await dialogue.do(`NOOP ${'x'.repeat(600)}`);
      assert.equal(received, 607);
      assert.deepEqual(dialogue.lines[0], { C: `NOOP ${'x'.repeat(55)}[... 545 more characters ...]` });
    });
  });

  it('repeats a command until the reply that it is for', async () => {
    let count = 0;
    const serve = (socket: Socket): void => {
      socket.on('data', () => socket.write((count += 1) < 3 ? '500 What?\r\n' : '421 Enough\r\n'));
    };
    await talk(serve, async (dialogue) => {
      await dialogue.do({ do: 'repeat', command: 'HALO %d', until: 421, atMost: 9 });
      assert.deepEqual(dialogue.lines.at(-2), { C: 'HALO 3' });
    });
  });

  it('fails when a reply does not come', async () => {
    await talk(
      () => undefined,
      (dialogue) => assert.rejects(dialogue.do('NOOP'), /waited 0.3 s for a reply in vain/u),
    );
  });

  it('fails when the server closes instead of replying, and at a step after that', async () => {
    const serve = (socket: Socket): void => {
      socket.on('data', () => socket.end());
    };
    await talk(serve, async (dialogue) => {
      await assert.rejects(dialogue.do('NOOP'), /closed the connection and sent no reply/u);
      await assert.rejects(dialogue.do('QUIT'), /had closed the connection before "QUIT/u);
    });
  });
});
