/** Who read what: every reading of a trail, a search or the access log itself, taken down with the reading. */
@NullMarked
package nl.gespreksopname.policy.access;

import org.jspecify.annotations.NullMarked;
