/** What every answer carries and every request obeys: headers, versions, conditions, sizes. */
@NullMarked
package nl.gespreksopname.conventions.http;

import org.jspecify.annotations.NullMarked;
