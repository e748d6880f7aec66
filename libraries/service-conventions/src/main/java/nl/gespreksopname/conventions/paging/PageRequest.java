package nl.gespreksopname.conventions.paging;

import org.jspecify.annotations.Nullable;

/**
 * Which page a caller asks for.
 *
 * @param limit how many items, 1 to 200
 * @param after the position of the last item of the page before, as the service named it; null for the first page
 */
public record PageRequest(int limit, @Nullable String after) {}
