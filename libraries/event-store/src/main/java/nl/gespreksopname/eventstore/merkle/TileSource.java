package nl.gespreksopname.eventstore.merkle;

/** Where the tiles of a tree are: a database, files, or a log's own address. */
@FunctionalInterface
public interface TileSource {

    /**
     * The hashes of a tile, concatenated: at least as many as the tree that is asked about has there, 256 at most.
     *
     * @param level 0 for leaves; one level spans 256 of the level below
     * @param index place within the level, from 0
     */
    byte[] hashes(int level, long index);
}
