# fish completion of align-tool
# Tells whether the words before the cursor that are no flags begin with the given ones.
function __align_tool_at
  set -l words (commandline -opc | string match -v -- '-*')
  test (count $words) -ge (count $argv); or return 1
  test "$words[1..(count $argv)]" = "$argv"
end
function __align_tool_only
  set -l words (commandline -opc | string match -v -- '-*')
  test "$words" = "$argv"
end
complete -c align-tool -f
complete -c align-tool -n '__align_tool_only align-tool' -a completions -d 'Write a script that completes commands, flags and values in your shell.'
complete -c align-tool -n '__align_tool_only align-tool' -a help -d 'Show the help of a command.'
complete -c align-tool -n '__align_tool_only align-tool' -l version -d 'Show the version'
complete -c align-tool -n '__align_tool_only align-tool' -s h -l help -d 'Show this help'
complete -c align-tool -n '__align_tool_at align-tool completions' -l version -d 'Show the version'
complete -c align-tool -n '__align_tool_at align-tool completions' -s h -l help -d 'Show this help'
complete -c align-tool -n '__align_tool_at align-tool completions' -a bash -d 'for a file that ~/.bashrc sources'
complete -c align-tool -n '__align_tool_at align-tool completions' -a zsh -d 'for a file _align-tool in a folder of $fpath'
complete -c align-tool -n '__align_tool_at align-tool completions' -a fish -d 'for a file in ~/.config/fish/completions'
complete -c align-tool -n '__align_tool_at align-tool help' -l version -d 'Show the version'
complete -c align-tool -n '__align_tool_at align-tool help' -s h -l help -d 'Show this help'
complete -c align-tool -n '__align_tool_at align-tool help' -a 'completions help'
