/**
 * Figures that the United Nations publish, of indices whose method is published too.
 *
 * - E-Government Development Index 2018: United Nations E-Government Survey 2018, annex, table of
 *   countries: online services, telecommunication infrastructure, human capital; the index and the rank as printed.
 *   The index of the first six rows agrees with press reports of 2018. The three parts of each row were not yet compared
 *   with the printed table; their mean agrees with the index to four digits.
 * - Human Development Index of 2020 and 2021: Human Development Report 2021/2022, composite indices, complete time series
 *   (hdr.undp.org): life expectancy at birth, expected and mean years of schooling, gross national income a head in dollars
 *   of 2017 by purchasing power; the index as printed.
 */
export const eGovernment2018 = [
  { unit: "Denmark", services: 1, infrastructure: 0.7978, capital: 0.9472, printed: "0.9150", rank: 1 },
  { unit: "Australia", services: 0.9722, infrastructure: 0.7436, capital: 1, printed: "0.9053", rank: 2 },
  { unit: "Republic of Korea", services: 0.9792, infrastructure: 0.8496, capital: 0.8743, printed: "0.9010", rank: 3 },
  { unit: "United Kingdom", services: 0.9792, infrastructure: 0.8004, capital: 0.92, printed: "0.8999", rank: 4 },
  { unit: "Sweden", services: 0.9444, infrastructure: 0.7835, capital: 0.9366, printed: "0.8882", rank: 5 },
  { unit: "Finland", services: 0.9653, infrastructure: 0.7284, capital: 0.9509, printed: "0.8815", rank: 6 },
  { unit: "Singapore", services: 0.9861, infrastructure: 0.8019, capital: 0.8557, printed: "0.8812", rank: 7 },
  { unit: "New Zealand", services: 0.9514, infrastructure: 0.7455, capital: 0.945, printed: "0.8806", rank: 8 },
  { unit: "France", services: 0.9792, infrastructure: 0.7979, capital: 0.8598, printed: "0.8790", rank: 9 },
  { unit: "Japan", services: 0.9514, infrastructure: 0.8406, capital: 0.8428, printed: "0.8783", rank: 10 },
] as const;

export const humanDevelopment = [
  {
    unit: "Viet Nam 2021",
    life: 73.6181,
    expected: 12.9519325,
    mean: 8.370280266,
    income: 7867.371345,
    printed: "0.703",
  },
  {
    unit: "Viet Nam 2020",
    life: 75.3779,
    expected: 12.9519325,
    mean: 8.370280266,
    income: 7741.882535,
    printed: "0.710",
  },
  { unit: "Vanuatu 2021", life: 70.449, expected: 11.53531503, mean: 7.064846, income: 3085.411633, printed: "0.607" },
  { unit: "Vanuatu 2020", life: 70.2995, expected: 11.53531503, mean: 7.064846, income: 3174.307445, printed: "0.608" },
  {
    unit: "Zimbabwe 2021",
    life: 59.2531,
    expected: 12.11096904,
    mean: 8.710908501,
    income: 3809.887158,
    printed: "0.593",
  },
  {
    unit: "Zimbabwe 2020",
    life: 61.1242,
    expected: 12.11096904,
    mean: 8.710908501,
    income: 3654.289051,
    printed: "0.600",
  },
  {
    unit: "Zambia 2021",
    life: 61.2234,
    expected: 10.92876021,
    mean: 7.187091494,
    income: 3217.767739,
    printed: "0.565",
  },
  {
    unit: "Zambia 2020",
    life: 62.3803,
    expected: 10.92876021,
    mean: 7.187091494,
    income: 3178.619722,
    printed: "0.570",
  },
  {
    unit: "Afghanistan 2021",
    life: 61.9824,
    expected: 10.26384398,
    mean: 2.98506999,
    income: 1824.190915,
    printed: "0.478",
  },
  {
    unit: "Afghanistan 2020",
    life: 62.5751,
    expected: 10.26384398,
    mean: 2.854717589,
    income: 1997.852149,
    printed: "0.483",
  },
] as const;
