import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import packet, { type Answer, type Packet } from 'dns-packet';

/**
 * Answers names on loopback for the servers that run here, so that none of their questions leaves the machine. The names
 * are documentation names (RFC 2606), the addresses loopback.
 */
const ZONE: readonly Answer[] = [
  { name: 'example.com', type: 'MX', data: { preference: 10, exchange: 'mx.example.com' } },
  { name: 'example.com', type: 'A', data: '127.0.0.1' },
  { name: 'mx.example.com', type: 'A', data: '127.0.0.1' },
  { name: 'example.net', type: 'MX', data: { preference: 10, exchange: 'mx.example.net' } },
  { name: 'example.net', type: 'A', data: '127.0.0.2' },
  { name: 'mx.example.net', type: 'A', data: '127.0.0.2' },
  { name: 'example.org', type: 'MX', data: { preference: 10, exchange: 'mail.example.org' } },
  { name: 'example.org', type: 'A', data: '127.0.0.9' },
  { name: 'mail.example.org', type: 'A', data: '127.0.0.9' },
  { name: 'client.example.org', type: 'A', data: '127.0.0.9' },
  // A domain that takes no mail (RFC 7505), one whose host does not answer, and ones that are set up wrongly.
  { name: 'nullmx.example', type: 'MX', data: { preference: 0, exchange: '.' } },
  { name: 'dead.example', type: 'MX', data: { preference: 10, exchange: 'mx.dead.example' } },
  { name: 'mx.dead.example', type: 'A', data: '127.0.0.8' },
  { name: 'nomail.example', type: 'TXT', data: 'no address, no MX' },
  { name: 'badmx.example', type: 'MX', data: { preference: 10, exchange: 'missing.badmx.example' } },
  { name: 'loop.example', type: 'CNAME', data: 'loop.example' },
  { name: '9.0.0.127.in-addr.arpa', type: 'PTR', data: 'client.example.org' },
  { name: '1.0.0.127.in-addr.arpa', type: 'PTR', data: 'mx.example.com' },
  { name: '2.0.0.127.in-addr.arpa', type: 'PTR', data: 'mx.example.net' },
  // A block list that lists 127.0.0.66, and 127.0.0.2 as its own test entry (RFC 5782 §5).
  { name: 'dnsbl.example', type: 'TXT', data: 'dnsbl' },
  { name: '66.0.0.127.dnsbl.example', type: 'A', data: '127.0.0.2' },
  { name: '66.0.0.127.dnsbl.example', type: 'TXT', data: 'Listed, see https://dnsbl.example/' },
  { name: '2.0.0.127.dnsbl.example', type: 'A', data: '127.0.0.2' },
];

/** Names under which every question fails (SERVFAIL): a domain, and the addresses 127.0.0.77. */
const FAILING = /(?:^|\.)servfail\.example$|^77\.0\.0\.127\./u;

/** RFC 1035 §4.1.1. The code stands in the lowest bits of the flags. */
const RCODE = { noError: 0, serverFailure: 2, nameError: 3 } as const;

/** Where names are answered; `CAPTURE_DNS_HOST` names another loopback address, so that two runs can go on at once. */
export const DNS_HOST: string = process.env['CAPTURE_DNS_HOST'] ?? '127.0.53.1';

const found = (name: string, type: string): Pick<Packet, 'answers'> & { readonly rcode: number } => {
  if (FAILING.test(name)) return { rcode: RCODE.serverFailure, answers: [] };
  const answers = ZONE.filter((row) => row.name === name && [type, 'CNAME'].includes(row.type));
  const exists = ZONE.some((row) => row.name === name || row.name.endsWith(`.${name}`));
  return { rcode: exists ? RCODE.noError : RCODE.nameError, answers: answers.map((row) => ({ ...row, ttl: 60 })) };
};

const answer = ({ id, flags, questions }: Packet): Packet => {
  const [question] = questions ?? [];
  const { rcode, answers } = found(question?.name.toLowerCase() ?? '', question?.type ?? '');
  const recursion = ((flags ?? 0) & packet.RECURSION_DESIRED) | packet.RECURSION_AVAILABLE;
  return {
    type: 'response',
    ...(id === undefined ? {} : { id }),
    flags: packet.AUTHORITATIVE_ANSWER | recursion | rcode,
    questions: questions ?? [],
    answers: answers ?? [],
  };
};

/** The answer to a question, both as they cross the wire over UDP. */
export const answerQuestion = (question: Buffer): Buffer => packet.encode(answer(packet.decode(question)));

const overUdp = async (port: number): Promise<Socket> => {
  const socket = createSocket('udp4');
  socket.on('message', (question, { port: from, address }) => {
    socket.send(answerQuestion(question), from, address);
  });
  socket.bind(port, DNS_HOST);
  await once(socket, 'listening');
  return socket;
};

const overTcp = async (port: number): Promise<Server> => {
  const server = createServer((client) => {
    client.on('error', () => client.destroy());
    client.on('data', (question) => client.end(packet.streamEncode(answer(packet.streamDecode(question)))));
  });
  server.listen(port, DNS_HOST);
  await once(server, 'listening');
  return server;
};

/** Answers names on this port of `DNS_HOST` until the function that it returns is called. Throws when it is taken. */
export const answerNames = async (port: number): Promise<() => void> => {
  const udp = await overUdp(port);
  const tcp = await overTcp(port).catch((error: unknown) => {
    udp.close();
    throw error;
  });
  return () => {
    udp.close();
    tcp.close();
  };
};
