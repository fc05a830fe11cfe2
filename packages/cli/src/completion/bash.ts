import type { CompletedCommand, Offer } from "./completion-table.js";

/** Names of files and folders are the shell's to find; this is how the script asks for them. */
function offerWords({ values, names }: Offer): string {
  return [...values, ...(names === undefined ? [] : [`:${names}`])].join(" ");
}

/** Returns an arm of a `case`: what is printed for these words. */
const arm = (patterns: readonly string[], words: string): string =>
  `    ${patterns.map((pattern) => `'${pattern}'`).join("|")}) printf '%s' '${words}' ;;`;

/** Returns the four tables that the scripts for bash and zsh look things up in: shell functions that print words. */
export function shellTables(commands: readonly CompletedCommand[]): string {
  const table = (name: string, arms: readonly string[]): string =>
    `${name}() {\n  case "$1" in\n${arms.join("\n")}\n  esac\n}`;
  return [
    table(
      "_egov_commands",
      commands
        .filter((command) => command.commands.length > 0)
        .map((command) => arm([command.path], command.commands.map(({ name }) => name).join(" "))),
    ),
    table(
      "_egov_options",
      commands.map(({ path, options }) => arm([path], options.flatMap(({ flags }) => flags).join(" "))),
    ),
    // An option that takes any value offers nothing, but its value is no argument.
    table(
      "_egov_values",
      commands.flatMap(({ path, options }) =>
        options
          .filter(({ takesValue }) => takesValue)
          .map((option) =>
            arm(
              option.flags.map((flag) => `${path}|${flag}`),
              offerWords(option) || ":any",
            ),
          ),
      ),
    ),
    table(
      "_egov_arguments",
      commands.flatMap(({ path, arguments: given, several }) =>
        given.flatMap((offer, place) => {
          const words = offerWords(offer);
          const last = several && place === given.length - 1;
          if (words === "") return [];
          return last ? [`    '${path}|'*) printf '%s' '${words}' ;;`] : [arm([`${path}|${place}`], words)];
        }),
      ),
    ),
  ].join("\n");
}

/** Returns the completion script for bash. */
export function bashCompletion(commands: readonly CompletedCommand[]): string {
  return `# bash completion of egov; made by: egov completion bash
${shellTables(commands)}
_egov() {
  local word="\${COMP_WORDS[COMP_CWORD]}" path="" place=0 i=1 w values offered candidates colon=""
  COMPREPLY=()
  # bash takes the name of a format apart at its colon.
  if [[ $word == : ]]; then word="\${COMP_WORDS[COMP_CWORD - 1]}:"; colon=1
  elif ((COMP_CWORD > 1)) && [[ \${COMP_WORDS[COMP_CWORD - 1]} == : ]]; then
    word="\${COMP_WORDS[COMP_CWORD - 2]}:$word"; colon=2
  fi
  local end=$((COMP_CWORD - \${colon:-0})) asked=""
  while ((i < end)); do
    w="\${COMP_WORDS[i]}"
    if [[ $w == = ]]; then ((i++)); continue; fi
    if [[ $w == -* ]]; then
      if [[ -n $(_egov_values "$path|$w") ]]; then
        asked="$w"
        [[ \${COMP_WORDS[i + 1]} == = ]] && ((i++))
        ((i + 1 < end)) && asked=""
        ((i++))
      fi
    elif [[ " $(_egov_commands "$path") " == *" $w "* ]]; then path="\${path:+$path }$w"
    else ((place++)); fi
    ((i++))
  done
  [[ $word == = ]] && word=""
  if [[ -n $asked ]]; then offered="$(_egov_values "$path|$asked")"
  elif [[ $word == -* ]]; then offered="$(_egov_options "$path")"
  else offered="$(_egov_commands "$path") $(_egov_arguments "$path|$place")"; fi
  candidates=" $offered "
  values="\${candidates// :file / }"; values="\${values// :folder / }"; values="\${values// :any / }"
  local IFS=$' \\t\\n'
  COMPREPLY=($(compgen -W "$values" -- "$word"))
  IFS=$'\\n'
  if [[ $candidates == *" :file "* ]]; then compopt -o filenames; COMPREPLY+=($(compgen -f -- "$word")); fi
  if [[ $candidates == *" :folder "* ]]; then compopt -o filenames; COMPREPLY+=($(compgen -d -- "$word")); fi
  # What is left of the colon is on the line already.
  [[ $word == *:* ]] && COMPREPLY=("\${COMPREPLY[@]#"\${word%"\${word##*:}"}"}")
}
complete -F _egov egov
`;
}
