/** Pages of a list, by signed cursors. */
@NullMarked
package nl.gespreksopname.conventions.paging;

import org.jspecify.annotations.NullMarked;
