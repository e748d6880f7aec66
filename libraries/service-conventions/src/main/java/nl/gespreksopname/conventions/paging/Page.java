package nl.gespreksopname.conventions.paging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list. Return it from a resource method: the answer gets the {@code Link} header that belongs to it.
 *
 * @param items the items, in the list's order
 * @param next the cursor of the next page; absent on the last
 */
public record Page<T>(List<T> items, @Nullable String next) {}
