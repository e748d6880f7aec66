/** One Kafka node (KRaft) on loopback, for the local suite and for tests. */
@NullMarked
package nl.gespreksopname.local.kafka;

import org.jspecify.annotations.NullMarked;
