// Checks a log with Go's own verifier of notes and trees: golang.org/x/mod/sumdb. Run by test/flows/tile-log.test.ts.
// Arguments: a folder with checkpoint, earlier (an older checkpoint) and tile/..., and the log's key as text.
package main

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

var folder = os.Args[1]

func must(err error) {
	if err != nil {
		fmt.Println("bad:", err)
		os.Exit(1)
	}
}

func read(path string) []byte {
	data, err := os.ReadFile(filepath.Join(folder, path))
	must(err)
	return data
}

// A checkpoint of C2SP: origin, size, root, each on a line of its own.
func open(path string) tlog.Tree {
	verifier, err := note.NewVerifier(os.Args[2])
	must(err)
	opened, err := note.Open(read(path), note.VerifierList(verifier))
	must(err)
	lines := strings.Split(opened.Text, "\n")
	size, err := strconv.ParseInt(lines[1], 10, 64)
	must(err)
	root, err := tlog.ParseHash(lines[2])
	must(err)
	return tlog.Tree{N: size, Hash: root}
}

// Go writes tile/8/<level>/...; C2SP leaves the height out.
type tiles struct{}

func (tiles) Height() int                     { return 8 }
func (tiles) SaveTiles([]tlog.Tile, [][]byte) {}
func (tiles) ReadTiles(asked []tlog.Tile) ([][]byte, error) {
	found := make([][]byte, len(asked))
	for at, tile := range asked {
		found[at] = read(strings.Replace(tile.Path(), "tile/8/", "tile/", 1))
	}
	return found, nil
}

func main() {
	tree, earlier := open("checkpoint"), open("earlier")
	reader := tlog.TileHashReader(tree, tiles{})
	growth, err := tlog.ProveTree(tree.N, earlier.N, reader)
	must(err)
	must(tlog.CheckTree(growth, tree.N, tree.Hash, earlier.N, earlier.Hash))
	checked := 0
	for first := int64(0); first < tree.N; first += 256 {
		width := min(256, tree.N-first)
		bundle := tlog.Tile{H: 8, L: 0, N: first / 256, W: int(width)}
		path := strings.Replace(bundle.Path(), "tile/8/0/", "tile/entries/", 1)
		rest := read(path)
		for index := first; index < first+width; index++ {
			length := int(binary.BigEndian.Uint16(rest))
			leaf := tlog.RecordHash(rest[2 : 2+length])
			rest = rest[2+length:]
			// A proof for every leaf at the joints, for one in a hundred between them.
			if index%100 != 0 && index%256 > 1 && index%256 < 254 {
				continue
			}
			proof, err := tlog.ProveRecord(tree.N, index, reader)
			must(err)
			must(tlog.CheckRecord(proof, tree.N, tree.Hash, index, leaf))
			checked++
		}
		if !bytes.Equal(rest, nil) {
			must(fmt.Errorf("bundle %d is too long", first/256))
		}
	}
	fmt.Printf("good: %d of %d entries, grown from %d\n", checked, tree.N, earlier.N)
}
