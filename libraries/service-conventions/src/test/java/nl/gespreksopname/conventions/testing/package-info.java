/** What the tests of a service need: real tokens from a real issuer, a real PostgreSQL and Kafka, and tests that every service must pass. */
@NullMarked
package nl.gespreksopname.conventions.testing;

import org.jspecify.annotations.NullMarked;
