package nl.gespreksopname.consent.api;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import nl.gespreksopname.conventions.testing.OpenApiConventions;
import nl.gespreksopname.conventions.testing.RealParts;

@QuarkusTest
@WithTestResource(RealParts.class)
class ConsentApiTest extends OpenApiConventions {}
