# language: nl
@geval-18
Functionaliteit: Geval 18 · de bewaartermijn loopt af terwijl een verzoek om een kopie of een opschorting openstaat
  De vernietiging wacht en zegt waarop. Ook wie haar nu vraagt, krijgt dat te horen.

  Achtergrond:
    Gegeven een gesprek dat 400 dagen geleden om 14:00 begon, met de deelnemers
      | wie  | rol          | leeftijd |
      | Noor | jeugdige     | 17       |
      | Imke | professional |          |
    Als Imke 10 minuten voor het begin aankondigt op te nemen
    En Noor 5 minuten voor het begin instemt met de opname van Imke
    En Imke aan het begin begint op te nemen

  Scenario: Er is nog een verzoek om een kopie
    Als Noor 399 dagen later om 09:00 om een kopie van de opname van Imke vraagt
    En het bestand van de opname van Imke hier wordt bewaard
    En het gesprek 60 minuten na het begin eindigt
    Dan wacht het dossierspoor op "vernietiging van een opname"
    Als de suite gevraagd wordt de opname van Imke te vernietigen
    Dan weigert de suite dat met de code "destruction-awaits-copy"
    En luidt het oordeel
      | regel              | opname van  | uitkomst  | volgens |
      | recht op een kopie | organisatie | loopt nog | L1      |

  Scenario: De vernietiging is opgeschort
    Als de vernietiging van de opname van Imke wordt opgeschort om de reden "klacht"
    En het bestand van de opname van Imke hier wordt bewaard
    En het gesprek 60 minuten na het begin eindigt
    Dan wacht het dossierspoor op "vernietiging van een opname"
    Als de suite gevraagd wordt de opname van Imke te vernietigen
    Dan weigert de suite dat met de code "destruction-held"
    Als die opschorting van de opname van Imke wordt opgeheven
    Dan wordt de opname van Imke alsnog vernietigd
