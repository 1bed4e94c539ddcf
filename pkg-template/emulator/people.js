/** Invented people. Every address ends in example.com, which belongs to nobody. */
const FIRST = (
  "Ada Amir Anna Bao Bela Carla Chidi Dana Diego Edda Emil Fatima Finn Grace Hana Hugo Ines Ivan " +
  "Jana Joel Kemal Kira Lena Luis Maja Marek Mina Nadia Noah Olga Omar Paula Pavel Rosa Samir " +
  "Selma Tariq Uma Vera Yuki"
).split(" ");
const LAST = (
  "Adler Baker Becker Brandt Costa Dahl Demir Diaz Ekberg Fischer Fontaine Garcia Haas Hansen " +
  "Ito Jansen Kaya Keller Kovacs Lang Lindgren Lopez Meyer Moreau Nakamura Novak Okafor Olsen " +
  "Park Petrov Quint Rossi Sato Schmidt Silva Tanaka Urban Vogel Weiss Zhang"
).split(" ");

/** Gives `{ name, email }`, each address once. */
export function createPeople(random) {
  const used = new Map();
  return function person() {
    const first = random.pick(FIRST);
    const last = random.pick(LAST);
    const local = `${first}.${last}`.toLowerCase();
    const times = (used.get(local) ?? 0) + 1;
    used.set(local, times);
    const suffix = times === 1 ? "" : String(times);
    return { name: `${first} ${last}`, email: `${local}${suffix}@example.com` };
  };
}
