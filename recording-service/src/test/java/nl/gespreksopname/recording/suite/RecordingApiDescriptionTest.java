package nl.gespreksopname.recording.suite;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import nl.gespreksopname.conventions.testing.OpenApiConventions;
import nl.gespreksopname.conventions.testing.RealParts;

@QuarkusTest
@WithTestResource(RealParts.class)
class RecordingApiDescriptionTest extends OpenApiConventions {}
