package nl.gespreksopname.verification.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import nl.gespreksopname.eventstore.merkle.Checkpoint;
import nl.gespreksopname.eventstore.merkle.InvalidNote;
import nl.gespreksopname.eventstore.merkle.MerkleHash;
import nl.gespreksopname.eventstore.merkle.MerkleTree;
import nl.gespreksopname.eventstore.merkle.NoteKey;
import nl.gespreksopname.eventstore.merkle.Tile;
import nl.gespreksopname.verification.http.Wire;

/** A service's Merkle log as anyone on the outside sees it: a checkpoint and tiles over HTTP, no login. */
public final class PublishedLog {

    private final Wire wire;
    private final URI base;
    private final NoteKey key;

    /**
     * A log.
     *
     * @param base address of the log, such as {@code http://127.0.0.1:8081/consent/v1/log}
     * @param key the verifier key that the outsider trusts
     */
    public PublishedLog(Wire wire, URI base, NoteKey key) {
        this.wire = wire;
        this.base = base;
        this.key = key;
    }

    /** The newest checkpoint, its signature checked against the key. */
    public Checkpoint checkpoint() {
        try {
            return Checkpoint.open(
                    wire.request("GET", address("checkpoint"))
                            .send()
                            .expect(200)
                            .text(),
                    List.of(key));
        } catch (InvalidNote e) {
            throw new AssertionError("the checkpoint of " + base + " does not verify", e);
        }
    }

    /** The root of the first so many leaves, worked out from the tiles. */
    public byte[] root(long size) {
        return new MerkleTree((level, index) -> tile(level, index, size)).root(size);
    }

    /** The entries of the first bundle of a log of that size: hashes of events, 32 bytes each. */
    public byte[] firstEntries(long size) {
        int width = (int) Math.min(size, Tile.WIDTH);
        return bytes(new Tile(Tile.Kind.ENTRIES, 0, 0, width).path());
    }

    private byte[] tile(int level, long index, long size) {
        long there = (size >> (8 * level)) - index * Tile.WIDTH;
        byte[] tile = bytes(new Tile(Tile.Kind.HASHES, level, index, (int) Math.min(there, Tile.WIDTH)).path());
        if (tile.length % MerkleHash.SIZE != 0) {
            throw new AssertionError("a tile consists of hashes of 32 bytes");
        }
        return tile;
    }

    private byte[] bytes(String path) {
        HttpResponse<InputStream> response = wire.request("GET", address(path)).stream();
        try (InputStream body = response.body()) {
            if (response.statusCode() != 200) {
                throw new AssertionError(path + " gives " + response.statusCode());
            }
            return body.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private URI address(String path) {
        return URI.create(base + "/" + path);
    }
}
