import type { CompletedCommand, CompletedOption, Offer } from "./completion-table.js";

const quoted = (text: string): string => `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;

/** Returns what is offered, as arguments of \`complete\`. */
function offer({ values, names }: Offer): string {
  const words = values.length > 0 ? ` -a ${quoted(values.join(" "))}` : "";
  if (names === "file") return `${words} -F`;
  return names === "folder" ? ` -a ${quoted("(__fish_complete_directories)")}` : words;
}

function optionLine(path: string, option: CompletedOption): string {
  const flags = option.flags.map((flag) => (flag.startsWith("--") ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`));
  const value = option.takesValue ? ` ${option.names === "file" ? "-r" : "-x"}${offer(option)}` : "";
  return `complete -c egov -n ${quoted(`__egov_at ${quoted(path)}`)} ${flags.join(" ")}${value} -d ${quoted(option.about)}`;
}

function commandLines({ path, commands, options, arguments: given, several }: CompletedCommand): string[] {
  const at = quoted(`__egov_at ${quoted(path)}`);
  return [
    ...commands.map(({ name, about }) => `complete -c egov -n ${at} -f -a ${quoted(name)} -d ${quoted(about)}`),
    ...options.map((option) => optionLine(path, option)),
    ...given.flatMap((one, place) => {
      const words = offer(one);
      const last = several && place === given.length - 1;
      const where = last ? at : quoted(`__egov_at ${quoted(path)} ${place}`);
      return words === "" ? [] : [`complete -c egov -n ${where}${words}`];
    }),
  ];
}

/** Returns the completion script for fish. */
export function fishCompletion(commands: readonly CompletedCommand[]): string {
  const known = commands.filter(({ path }) => path !== "").map(({ path }) => path);
  const valued = commands.flatMap(({ path, options }) =>
    options.filter(({ takesValue }) => takesValue).flatMap(({ flags }) => flags.map((flag) => `${path}|${flag}`)),
  );
  return `# fish completion of egov; made by: egov completion fish
set -g __egov_known ${known.map(quoted).join(" ")}
set -g __egov_valued ${valued.map(quoted).join(" ")}
# Whether the words before the cursor lead to a command, and to one of its arguments.
function __egov_at
  set -l path
  set -l place 0
  set -l skip 0
  for word in (commandline -opc)[2..-1]
    if test $skip = 1
      set skip 0
    else if string match -q -- '-*' $word
      if contains -- "$path|$word" $__egov_valued
        set skip 1
      end
    else
      set -l next (string trim -- "$path $word")
      if contains -- $next $__egov_known
        set path $next
      else
        set place (math $place + 1)
      end
    end
  end
  test "$path" = "$argv[1]"; and begin; test (count $argv) = 1; or test $place = $argv[2]; end
end
complete -c egov -f
${commands.flatMap(commandLines).join("\n")}
`;
}
