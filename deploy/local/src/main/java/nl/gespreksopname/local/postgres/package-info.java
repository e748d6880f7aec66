/** PostgreSQL 18 on loopback, for the local suite and for tests. */
@NullMarked
package nl.gespreksopname.local.postgres;

import org.jspecify.annotations.NullMarked;
