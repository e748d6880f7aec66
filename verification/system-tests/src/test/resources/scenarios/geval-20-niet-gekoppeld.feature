# language: nl
@geval-20
Functionaliteit: Geval 20 · een opname zonder een gesprek dat hier bekend is
  De opname wordt bewaard als niet gekoppeld; daarna wordt er een ongepland gesprek omheen geopend, bij dezelfde
  organisatie.

  Scenario: Een moeder meldt een opname van een gesprek dat niemand had gepland
    Gegeven een opname van de kant van de burger, van een gesprek dat hier niet bekend is, 3 dagen geleden om 14:00 begonnen
    Dan luidt het oordeel
      | regel                | opname van | uitkomst  | volgens |
      | vooraf zeggen        | burger     | loopt nog | L1      |
      | wie opneemt doet mee | burger     | loopt nog | L1      |
    En ziet de gemeente Anderdorp niets van dit gesprek
