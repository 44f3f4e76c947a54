print("sla")
