/** Looks at what the suite keeps and sends: databases, topics, log files, Merkle logs. */
@NullMarked
package nl.gespreksopname.verification.inspection;

import org.jspecify.annotations.NullMarked;
