package nl.gespreksopname.eventstore.merkle;

/**
 * Hashes to be added at the end of a tile.
 *
 * @param level level of the tile
 * @param index index of the tile within its level
 * @param added the hashes, concatenated
 */
@SuppressWarnings("ArrayRecordComponent") // written, never compared
public record TileGrowth(int level, long index, byte[] added) {}
