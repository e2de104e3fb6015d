/* Single-decree Paxos as stateright's example `paxos` has it: three servers, three clients, a network
   that reorders and loses nothing, and the history by which linearizability is judged: 1,194,428
   states. -DCLIENTS=2: 16,668. The same state as in tests/sim/explore/paxos.hpp. */
#ifndef CLIENTS
#define CLIENTS 3
#endif
#define BALLOT(round, leader) ((round) * 4 + (leader))
#define NOTHING 0
#define ANSWERED 128

/* Servers. A ballot is round * 4 + leader, what was accepted ballot * 4 + client, from 1 on. */
byte ballot[3], proposal[3], accepted[3]; byte accepts[3]; bit is_decided[3];
byte prepares[9]; /* by leader * 3 + server: ANSWERED + what it had accepted */
/* Messages by leader * 3 + the other server: rounds, 0 for none; of two with the proposal, * 4. */
byte prepare[9], prepared[9], last_accepted[9], accept[9], accept_ok[9], decide[9];
/* Clients: a put is under way at first, then a get; the history is `seen` and `read`. */
byte operations[3] = 1; bit put[3] = 1; byte put_ok[3]; bit get[3]; byte get_ok[3], seen[3], read[3];

#define DONE(client, other) ((other) == (client) || (other) >= CLIENTS -> 0 : (operations[other] - 1) << (2 * (other)))

#define CLIENT(i) \
  :: d_step { put[i] && !is_decided[i] && !proposal[i] -> \
       put[i] = 0; proposal[i] = i + 1; \
       ballot[i] = BALLOT(ballot[i] / 4 + 1, i); \
       prepares[i * 3] = 0; prepares[i * 3 + 1] = 0; prepares[i * 3 + 2] = 0; accepts[i] = 0; \
       prepares[i * 3 + i] = ANSWERED | accepted[i]; \
       prepare[i * 3 + (i + 1) % 3] = ballot[i] / 4; \
       prepare[i * 3 + (i + 2) % 3] = ballot[i] / 4 } \
  :: d_step { get[i] && is_decided[(i + 1) % 3] -> \
       get[i] = 0; get_ok[i] = accepted[(i + 1) % 3] & 3 } \
  PUT_OK(i, 0) PUT_OK(i, 1) PUT_OK(i, 2) \
  :: d_step { operations[i] == 2 && get_ok[i] -> \
       operations[i] = 3; read[i] = get_ok[i]; get_ok[i] = 0 }

#define PUT_OK(i, from) \
  :: d_step { operations[i] == 1 && (put_ok[i] & (1 << from)) -> \
       put_ok[i] = put_ok[i] & ~(1 << from); operations[i] = 2; get[i] = 1; \
       seen[i] = DONE(i, 0) | DONE(i, 1) | DONE(i, 2) }

#define MAX(a, b) ((a) > (b) -> (a) : (b))
#define HAD(l, s) (prepares[l * 3 + s] & ~ANSWERED)
#define ANSWERS(l) ((prepares[l * 3] >> 7) + (prepares[l * 3 + 1] >> 7) + (prepares[l * 3 + 2] >> 7))
#define ACCEPTS(l) ((accepts[l] & 1) + (accepts[l] >> 1 & 1) + (accepts[l] >> 2 & 1))

/* A leader, another server, the third. */
#define BETWEEN(l, s, third) \
  :: d_step { prepare[l * 3 + s] && !is_decided[s] && ballot[s] < BALLOT(prepare[l * 3 + s], l) -> \
       ballot[s] = BALLOT(prepare[l * 3 + s], l); \
       prepared[l * 3 + s] = prepare[l * 3 + s]; last_accepted[l * 3 + s] = accepted[s]; \
       prepare[l * 3 + s] = 0 } \
  :: d_step { prepared[l * 3 + s] && !is_decided[l] && ballot[l] == BALLOT(prepared[l * 3 + s], l) -> \
       prepares[l * 3 + s] = ANSWERED | last_accepted[l * 3 + s]; \
       prepared[l * 3 + s] = 0; last_accepted[l * 3 + s] = 0; \
       if \
       :: ANSWERS(l) == 2 -> \
          latest = MAX(MAX(HAD(l, 0), HAD(l, 1)), HAD(l, 2)); \
          proposal[l] = (latest -> latest & 3 : proposal[l]); latest = 0; \
          accepted[l] = ballot[l] * 4 + proposal[l]; accepts[l] = accepts[l] | (1 << l); \
          accept[l * 3 + s] = (ballot[l] / 4) * 4 + proposal[l]; \
          accept[l * 3 + third] = (ballot[l] / 4) * 4 + proposal[l] \
       :: else \
       fi } \
  :: d_step { accept[l * 3 + s] && !is_decided[s] && ballot[s] <= BALLOT(accept[l * 3 + s] / 4, l) -> \
       ballot[s] = BALLOT(accept[l * 3 + s] / 4, l); \
       accepted[s] = ballot[s] * 4 + (accept[l * 3 + s] & 3); \
       accept_ok[l * 3 + s] = accept[l * 3 + s] / 4; accept[l * 3 + s] = 0 } \
  :: d_step { accept_ok[l * 3 + s] && !is_decided[l] && ballot[l] == BALLOT(accept_ok[l * 3 + s], l) -> \
       accepts[l] = accepts[l] | (1 << s); accept_ok[l * 3 + s] = 0; \
       if \
       :: ACCEPTS(l) == 2 -> \
          is_decided[l] = 1; put_ok[proposal[l] - 1] = put_ok[proposal[l] - 1] | (1 << l); \
          decide[l * 3 + s] = (ballot[l] / 4) * 4 + proposal[l]; \
          decide[l * 3 + third] = (ballot[l] / 4) * 4 + proposal[l] \
       :: else \
       fi } \
  :: d_step { decide[l * 3 + s] && !is_decided[s] -> \
       ballot[s] = BALLOT(decide[l * 3 + s] / 4, l); \
       accepted[s] = ballot[s] * 4 + (decide[l * 3 + s] & 3); is_decided[s] = 1; \
       decide[l * 3 + s] = 0 }

byte latest;

active proctype paxos() {
end:
  do
  CLIENT(0)
  CLIENT(1)
#if CLIENTS == 3
  CLIENT(2)
#endif
  BETWEEN(0, 1, 2) BETWEEN(0, 2, 1)
  BETWEEN(1, 0, 2) BETWEEN(1, 2, 0)
  BETWEEN(2, 0, 1) BETWEEN(2, 1, 0)
  od
}
