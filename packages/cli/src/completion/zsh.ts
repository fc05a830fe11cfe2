import { shellTables } from "./bash.js";
import type { CompletedCommand } from "./completion-table.js";

/** Returns the completion script for zsh: the same tables as for bash, other means to offer. */
export function zshCompletion(commands: readonly CompletedCommand[]): string {
  return `#compdef egov
# zsh completion of egov; made by: egov completion zsh
${shellTables(commands)}
_egov() {
  local word="$words[CURRENT]" path="" place=0 i=2 w asked="" offered
  # An option and its value may be one word: --format=json.
  if [[ $word == --*=* ]]; then asked="\${word%%=*}"; compset -P '*='; fi
  local -a candidates
  while ((i < CURRENT)); do
    w="$words[i]"
    if [[ $w == -* ]]; then
      if [[ $w != *=* && -n "$(_egov_values "$path|$w")" ]]; then
        ((i + 1 == CURRENT)) && asked="$w"
        ((i++))
      fi
    elif [[ " $(_egov_commands "$path") " == *" $w "* ]]; then path="\${path:+$path }$w"
    else ((place++)); fi
    ((i++))
  done
  if [[ -n $asked ]]; then offered="$(_egov_values "$path|$asked")"
  elif [[ $word == -* ]]; then offered="$(_egov_options "$path")"
  else offered="$(_egov_commands "$path") $(_egov_arguments "$path|$place")"; fi
  candidates=(\${=offered})
  compadd -- \${candidates:#:*}
  (( \${candidates[(I):file]} )) && _files
  (( \${candidates[(I):folder]} )) && _files -/
  return 0
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then _egov "$@"; else compdef _egov egov; fi
`;
}
