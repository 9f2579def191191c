"""The clearance letter as received: looked through, and joined to the review's PDF without what it carried along."""
