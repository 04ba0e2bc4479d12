# Sourced by ./kith, ./test: finds a .NET 10 SDK and puts it first on PATH, or says what to install.

has_sdk_10() { "$1" --list-sdks 2>/dev/null | grep -q '^10\.'; }

find_sdk() {
  local candidate
  for candidate in "$(command -v dotnet || true)" "${DOTNET_ROOT:+$DOTNET_ROOT/dotnet}" "$HOME/.dotnet/dotnet" \
    /usr/share/dotnet/dotnet /usr/lib/dotnet/dotnet /usr/local/share/dotnet/dotnet /opt/homebrew/bin/dotnet; do
    if [ -n "$candidate" ] && [ -x "$candidate" ] && has_sdk_10 "$candidate"; then
      echo "$candidate"
      return 0
    fi
  done
  return 1
}

ask_for_sdk() {
  cat >&2 <<'WORDS'
Kith needs the .NET 10 SDK, and none was found on this computer.

  Debian, Ubuntu   sudo apt-get install dotnet-sdk-10.0
                   (where that package is unknown, first add Microsoft's package source for your release)
  macOS            brew install --cask dotnet-sdk, or Microsoft's installer for .NET 10
  Windows          install WSL (wsl --install), open its Ubuntu window, and follow the line for Ubuntu there
  anywhere         Microsoft's dotnet-install script with --channel 10.0 puts it into ~/.dotnet; no rights are needed

Looked at: dotnet on PATH, DOTNET_ROOT, ~/.dotnet, /usr/share/dotnet, /usr/lib/dotnet. Then run the same command again.
WORDS
}

use_sdk() {
  local dotnet
  dotnet=$(find_sdk) || { ask_for_sdk; exit 2; }
  # Built programs look for the runtime here; the folder is where dotnet really is, behind any link.
  DOTNET_ROOT=$(dirname "$(real_path "$dotnet")")
  export DOTNET_ROOT PATH="$DOTNET_ROOT:$PATH" DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
}

# readlink -f, which older macOS lacks.
real_path() {
  local path=$1 target
  while [ -L "$path" ]; do
    target=$(readlink "$path")
    case $target in /*) path=$target ;; *) path=$(dirname "$path")/$target ;; esac
  done
  echo "$(cd "$(dirname "$path")" && pwd -P)/$(basename "$path")"
}
